package sisinfo.pdf;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

/** Looks for what pages show and the file does not hold: objects that are named and not there, streams cut short. */
final class MissingParts {

    /** What no page needs to be shown; it may name pages that somebody took out on purpose. */
    private static final Set<COSName> BESIDE = Set.of(
            COSName.PARENT,
            COSName.STRUCT_PARENT,
            COSName.METADATA,
            COSName.OC,
            COSName.getPDFName("PieceInfo"),
            COSName.getPDFName("OPI"),
            COSName.AF);

    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<COSBase> open = new ArrayDeque<>();

    /** @param repaired whether what is missing may have been lost; else only what a page begins with is looked at */
    static boolean of(Iterable<PDPage> pages, boolean repaired) {
        var parts = new MissingParts();
        for (var page : pages) {
            var resources = repaired ? page.getResources() : null;
            if (parts.isMissing(page.getCOSObject().getItem(COSName.CONTENTS))
                    || resources != null && parts.isMissing(resources.getCOSObject())) {
                return true;
            }
        }
        return false;
    }

    private boolean isMissing(@Nullable COSBase root) {
        if (add(root)) {
            return true;
        }
        while (!open.isEmpty()) {
            var part = open.pop();
            if (part instanceof COSStream stream && StreamEnd.isMissing(stream)) {
                return true;
            }
            if (part instanceof COSArray array) {
                for (var it : array) {
                    if (add(it)) {
                        return true;
                    }
                }
            } else if (part instanceof COSDictionary dictionary) {
                for (var entry : dictionary.entrySet()) {
                    if (!BESIDE.contains(entry.getKey()) && add(entry.getValue())) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Whether the part is named and not there. */
    private boolean add(@Nullable COSBase part) {
        var itself = part instanceof COSObject reference ? reference.getObject() : part;
        if (part instanceof COSObject && (itself == null || itself instanceof COSNull)) {
            return true;
        }
        if (itself != null && seen.add(itself)) {
            open.push(itself);
        }
        return false;
    }
}
