"""What is handed over: event table and View become sheets, files and citations."""
