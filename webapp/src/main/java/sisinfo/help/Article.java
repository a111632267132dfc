package sisinfo.help;

/**
 * A help article.
 *
 * @param slug its place in addresses: small letters, digits and hyphens
 * @param revision 0 as shipped, counted up with every change
 * @param body Markdown
 */
public record Article(String slug, int revision, String title, HelpCategory category, String body) {}
