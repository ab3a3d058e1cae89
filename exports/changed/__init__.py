"""What has changed in the data since a file was made."""
