"""Files of other programs: how each is told, and how its columns become ours."""
