package sisinfo.reading;

/** Facts for people about a document that other features ask for by name; the rest of them are only shown. */
public final class Remarks {

    public static final String KEY_OF_ANOTHER_ISSUER = "A chave de acesso pertence a outro emitente.";
    public static final String NO_PROTOCOL = "XML sem protocolo de autorização.";

    private Remarks() {}
}
