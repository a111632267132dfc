package sisinfo.reading.ocr;

/** A word and where it stands on the straightened page, in shares of its width and height. */
record PageWord(String text, double x, double y, double width, double height, double confidence) {}
