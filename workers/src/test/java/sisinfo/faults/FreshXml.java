package sisinfo.faults;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.ThreadLocalRandom;
import sisinfo.document.SampleFiles;
import sisinfo.reading.AccessKey;

/** XML invoices that nobody has sent before, each with a number and an access key of its own. */
public final class FreshXml {

    private static final String NUMBER = "148683";
    private static final String KEY = "35250287789328000117550020001486831221695930";

    private FreshXml() {}

    public static byte[] invoice() {
        var number = ThreadLocalRandom.current().nextInt(100_000_000, 999_999_999);
        var xml = new String(SampleFiles.corpus("nfe-001.xml"), StandardCharsets.UTF_8)
                .replace(KEY, key(number))
                .replace("<nNF>%s<".formatted(NUMBER), "<nNF>%d<".formatted(number));
        return xml.getBytes(StandardCharsets.UTF_8);
    }

    private static String key(int number) {
        var open = KEY.substring(0, 25) + number + KEY.substring(34, 43);
        return open + AccessKey.checkDigit(open + "0");
    }
}
