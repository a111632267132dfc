package sisinfo.intake.web;

/** One line of a rendered XML: a heading of a group, or a value. */
record XmlLine(int depth, String name, String value, boolean heading) {

    /** Deeper than six levels looks the same. */
    public int indent() {
        return Math.min(depth, 6);
    }
}
