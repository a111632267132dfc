package sisinfo.help;

/** There is no such article, or not for the one who asks. */
public class UnknownArticle extends RuntimeException {

    UnknownArticle(String slug) {
        super("No article " + slug);
    }
}
