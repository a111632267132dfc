package sisinfo.document;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The characters of an XML file, whatever encoding it declares: issuers' programs declare one and write another. What
 * the bytes tell counts before what the declaration says, and nothing is guessed that could be another letter.
 */
public final class XmlText {

    private static final int LOOK_AT = 200;
    private static final Pattern DECLARED = Pattern.compile("^<\\?xml[^>]*?encoding\\s*=\\s*[\"']([^\"']{1,40})[\"']");
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** Beside ASCII, the letters and signs of Portuguese; another one shows that the guess was wrong. */
    private static final Pattern PORTUGUESE =
            Pattern.compile("[\\x00-\\x7fáàâãéêíóôõúüçñÁÀÂÃÉÊÍÓÔÕÚÜÇÑºª°§²³½¼¾±×·–—‘’“”•´\\x{a0}]*+");

    /** What letters with accents turn into when UTF-8 is taken for one-byte characters and written as UTF-8 once more. */
    private static final Pattern TWICE = Pattern.compile("[\\x{80}-\\x{9f}]|[ÂÃ][\\x{80}-\\x{bf}]");

    private XmlText() {}

    /**
     * The text without byte order marks or anything else before its first tag.
     *
     * @throws UnknownEncoding when the bytes fit neither what is declared nor anything else we know
     */
    public static String of(byte[] bytes) throws UnknownEncoding {
        return decoded(bytes).replaceFirst("^[\\x{feff}\\s]+", "");
    }

    private static String decoded(byte[] bytes) throws UnknownEncoding {
        var wide = wide(bytes);
        if (wide.isPresent()) {
            return strictly(bytes, wide.get()).orElseThrow(() -> new UnknownEncoding("UTF-16"));
        }
        var utf8 = strictly(bytes, StandardCharsets.UTF_8);
        return utf8.isPresent() ? once(utf8.get()) : singleByte(bytes);
    }

    private static String once(String text) throws UnknownEncoding {
        if (!TWICE.matcher(text).find()) {
            return text;
        }
        var bytes = text.chars().allMatch(it -> it < 0x100) ? text.getBytes(StandardCharsets.ISO_8859_1) : null;
        return Optional.ofNullable(bytes)
                .flatMap(it -> strictly(it, StandardCharsets.UTF_8))
                .orElseThrow(() -> new UnknownEncoding("UTF-8"));
    }

    /** Two bytes to the character: by its byte order mark, or by the zero beside the first bracket. */
    private static Optional<Charset> wide(byte[] bytes) {
        int first = bytes.length > 1 ? (bytes[0] & 0xff) << 8 | bytes[1] & 0xff : 0;
        return switch (first) {
            case 0xfffe, 0x3c00 -> Optional.of(StandardCharsets.UTF_16LE);
            case 0xfeff, 0x003c -> Optional.of(StandardCharsets.UTF_16BE);
            default -> Optional.empty();
        };
    }

    private static String singleByte(byte[] bytes) throws UnknownEncoding {
        var head = new String(bytes, 0, Math.min(bytes.length, LOOK_AT), StandardCharsets.ISO_8859_1).stripLeading();
        var matcher = DECLARED.matcher(head);
        var declared = matcher.find() ? matcher.group(1) : "UTF-8";
        var charset = known(declared);
        if (charset.isPresent() && !charset.get().name().startsWith("UTF-")) {
            return strictly(bytes, charset.get()).orElseThrow(() -> new UnknownEncoding(declared));
        }
        return strictly(bytes, WINDOWS)
                .filter(it -> PORTUGUESE.matcher(it).matches())
                .orElseThrow(() -> new UnknownEncoding(declared));
    }

    private static Optional<Charset> known(String name) {
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }

    /** The bytes are not in the encoding they declare, nor in one that can be told. */
    public static final class UnknownEncoding extends Exception {

        private final String declared;

        UnknownEncoding(String declared) {
            super("Not in the declared encoding");
            this.declared = declared;
        }

        /** As the file says, or {@code UTF-8} when it says nothing. */
        public String declared() {
            return declared;
        }
    }
}
