package sisinfo.reading;

/**
 * Where on a page something was read, as shares of the page's width and height (0 to 1) from the top left corner.
 *
 * @param page from 1
 */
public record Position(int page, double x, double y, double width, double height) {}
