"""Where speeches come from: the only room that reads files of speeches."""
