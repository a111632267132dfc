package sisinfo.reading.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sisinfo.reading.PaperNotes;
import sisinfo.reading.ReadableFile;
import sisinfo.reading.Readers;
import sisinfo.reading.Segment;
import sisinfo.reading.Segments;

/** What is printed of one file: one answer, or one for each of the papers in it. */
final class PaperAnswers {

    private PaperAnswers() {}

    static List<Map<String, Object>> of(String name, byte[] bytes, Readers readers) {
        var file = new ReadableFile(bytes);
        var segments = Segments.of(file);
        return segments.isEmpty()
                ? List.of(EvidenceJson.of(name, readers.read(file)))
                : segments.stream().map(it -> of(name, file, it, readers)).toList();
    }

    private static Map<String, Object> of(String name, ReadableFile file, Segment segment, Readers readers) {
        var json = new LinkedHashMap<String, Object>();
        json.put("file", name);
        json.put("pages", List.of(segment.firstPage(), segment.lastPage()));
        if (segment.isTaken()) {
            json.putAll(EvidenceJson.of(name, readers.read(new ReadableFile(Segments.cut(file, segment)))));
        } else {
            json.put("paper", segment.paper());
            json.put("notes", PaperNotes.of(segment.paper()).stream().toList());
        }
        return json;
    }
}
