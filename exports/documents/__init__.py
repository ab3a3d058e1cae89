"""Files that are looked at: sheets painted as PDF, PNG and SVG, and the page with the chart of the screen."""
