"""The parts of the page, a wing for each place on it; visit/ is the ground on which they stand."""
