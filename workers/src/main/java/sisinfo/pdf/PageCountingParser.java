package sisinfo.pdf;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdfparser.PDFParser;

/** Looks for missing pages before the lenient parser takes them out of the page tree. */
final class PageCountingParser extends PDFParser {

    private boolean missing;

    PageCountingParser(byte[] bytes) throws IOException {
        super(new RandomAccessReadBuffer(bytes));
    }

    boolean pagesMissing() {
        return missing;
    }

    @Override
    protected void checkPages(COSDictionary root) throws IOException {
        var tree = root.getCOSDictionary(COSName.PAGES);
        if (tree != null) {
            int said = tree.getInt(COSName.COUNT);
            int found = count(tree, new HashSet<>());
            missing |= said > found;
        }
        super.checkPages(root);
    }

    private int count(COSDictionary node, Set<COSBase> seen) {
        var kids = node.getCOSArray(COSName.KIDS);
        if (kids == null) {
            return 1;
        }
        int found = 0;
        for (var kid : kids) {
            var child = kid instanceof COSObject reference ? reference.getObject() : kid;
            if (!(child instanceof COSDictionary dictionary)) {
                missing = true;
            } else if (seen.add(dictionary)) {
                found += count(dictionary, seen);
            }
        }
        return found;
    }
}
