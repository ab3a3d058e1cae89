"""The words that the curated events use in their closed columns; their names for readers are in the catalogue."""

MISSION_TYPES = (
    "UN peacekeeping",
    "Multinational peace operation",
    "Reconstruction and coalition support",
    "Humanitarian relief",
    "Evacuation of nationals",
    "Election observation",
    "Maritime security",
    "Asset protection",
    "Joint exercise",
    "Capacity building",
    "Legislation and policy",
    "Agreement",
    "Diplomacy",
)
KEY, STANDARD, DETAIL = 1, 2, 3
IMPORTANCES = (KEY, STANDARD, DETAIL)
PERSONNEL_BASES = ("whole operation", "cumulative", "at one time", "ceiling")
CONFIDENCES = ("high", "medium", "low")
STRENGTH_NOTES = ("exact", "about", "ceiling", "per contingent")
SERVICES = ("GSDF", "MSDF", "ASDF", "civilian police", "civilian")
ENDINGS = ("point", "dated", "ongoing", "unknown")
