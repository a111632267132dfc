package sisinfo.help;

/** Somebody else changed the article meanwhile. */
public class ArticleChanged extends RuntimeException {

    ArticleChanged(String slug) {
        super("Article " + slug + " has a newer revision");
    }
}
