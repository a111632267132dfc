package sisinfo.document;

/** The door a document came through. */
public enum Channel {
    WEB,
    API,
    FOLDER
}
