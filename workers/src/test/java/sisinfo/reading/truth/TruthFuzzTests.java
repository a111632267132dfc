package sisinfo.reading.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import sisinfo.reading.Contribution;
import sisinfo.reading.Scales;
import sisinfo.reading.Source;
import sisinfo.reading.ocr.OcrReader;

/**
 * Draws invoices, damages one thing on the paper or in a look at it, and counts wrong values that are called PROVED:
 * none. A longer run: {@code -Dfuzz.truth.seconds=600}, from another place: {@code -Dfuzz.truth.seed=N}.
 */
class TruthFuzzTests {

    private static final int SECONDS = Integer.getInteger("fuzz.truth.seconds", 0);
    private static final long SEED = Long.getLong("fuzz.truth.seed", 1);
    private static final int PAPERS = 2_000;

    private final Scales scales = new Scales();

    /** Who looks at the paper, and whether the damage is on the paper or only in the last look. */
    private enum Readers {
        PDF(Source.PDF_TEXT),
        OCR(Source.OCR),
        LAYER_AND_OCR(Source.TEXT_LAYER, Source.OCR),
        PDF_AND_OCR(Source.PDF_TEXT, Source.OCR),
        OCR_AND_AI(Source.OCR, Source.AI);

        private final List<Source> sources;

        Readers(Source... sources) {
            this.sources = List.of(sources);
        }
    }

    @Test
    void provesNothingWrongOfAPaper() {
        run("leituras", PAPERS, this::paper);
    }

    @Test
    void provesNothingWrongWhereTheXmlIsThereAsWell() {
        run("com XML", PAPERS, this::withXml);
    }

    @Test
    void provesNothingWrongOfWordsOnAPage() {
        run("palavras", PAPERS / 10, new PageFuzz());
    }

    @Test
    void provesNothingWrongOfPdfs() {
        run("PDFs", PAPERS / 40, new PdfFuzz());
    }

    /** A picture takes seconds: one of them always, many in a long run. */
    @Test
    void provesNothingWrongOfPictures() {
        assumeTrue(new OcrReader().available());
        run("imagens", 1, new PictureFuzz());
    }

    private void run(String name, int most, Drawing drawing) {
        var tally = new ProofTally();
        long end = System.nanoTime() + SECONDS * 1_000_000_000L / 5;
        for (long seed = SEED; seed < SEED + most || System.nanoTime() < end; seed++) {
            drawing.draw(seed, tally);
        }
        System.out.println(name + ": " + tally.report());
        assertThat(tally.wrong()).as("wrong values proved").isEmpty();
        assertThat(tally.proofs()).as("proofs").isPositive();
    }

    private void paper(long seed, ProofTally tally) {
        var random = new Random(seed);
        var paper = Paper.drawn(seed);
        var readers = pick(Readers.values(), random);
        int misreader = random.nextInt(readers.sources.size());
        var damage = pick(damages(readers.sources.get(misreader)), random);
        boolean onPaper = damage.onPaper() && random.nextBoolean();
        var damaged = damage.to(paper, random);
        var said = new ArrayList<Contribution>();
        for (int i = 0; i < readers.sources.size(); i++) {
            said.add(Look.at(onPaper || i == misreader ? damaged : paper, readers.sources.get(i)));
        }
        if (random.nextBoolean()) {
            said.add(Look.atBars(paper));
        }
        tally.add(seed + " " + damage + " " + readers, paper, scales.weigh(said, List.of(Paper.OURS)));
    }

    /** Exact text is not misread alike, and of our OCR we ask no more than the same shapes to be misread alike. */
    private static Damage[] damages(Source misreader) {
        return Arrays.stream(Damage.values())
                .filter(it -> switch (it) {
                    case ALIKE -> misreader != Source.PDF_TEXT;
                    case VALUE_ALIKE -> misreader == Source.TEXT_LAYER || misreader == Source.AI;
                    default -> true;
                })
                .toArray(Damage[]::new);
    }

    /** The XML is what the issuer says; papers and looks at them may be wrong. */
    private void withXml(long seed, ProofTally tally) {
        var random = new Random(seed);
        var paper = Paper.drawn(seed);
        var damage = pick(Damage.values(), random);
        var print = Look.at(damage.to(paper, random), random.nextBoolean() ? Source.PDF_TEXT : Source.OCR);
        tally.add(seed + " XML " + damage, paper, scales.weigh(List.of(Look.atXml(paper), print), List.of(Paper.OURS)));
    }

    private static <T> T pick(T[] all, Random random) {
        return all[random.nextInt(all.length)];
    }

    /** Draws one damaged paper and counts what was made of it. */
    interface Drawing {

        void draw(long seed, ProofTally tally);
    }
}
