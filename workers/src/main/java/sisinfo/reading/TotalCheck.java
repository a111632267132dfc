package sisinfo.reading;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells people when what was read of an invoice does not add up to its total. */
record TotalCheck(Testimony testimony, ItemWeighing lines) {

    Optional<String> note() {
        var proof = new TotalProof(testimony, lines);
        return Stream.of(Source.XML, Source.PDF_TEXT, Source.OCR)
                .filter(source -> said(source).isPresent() && proof.sum(source).isPresent())
                .findFirst()
                .filter(source -> !proof.adds(said(source).orElseThrow(), source))
                .map(source -> "Produtos, acréscimos e descontos lidos somam R$ %s, mas o total lido é R$ %s."
                        .formatted(
                                Amounts.words(proof.sum(source).orElseThrow()),
                                Amounts.words(said(source).orElseThrow())));
    }

    private Optional<BigDecimal> said(Source source) {
        return testimony.said(FieldName.TOTAL).stream()
                .filter(it -> it.source() == source)
                .findFirst()
                .flatMap(it -> Amounts.plain(it.value()));
    }
}
