"""The columns of a file under our names, and their cells in the form of the codebook."""
