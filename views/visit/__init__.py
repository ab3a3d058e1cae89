"""What a visit is: its View and address, its data and file, and what of it is kept between two runs of the page."""
