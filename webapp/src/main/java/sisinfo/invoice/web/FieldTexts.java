package sisinfo.invoice.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import sisinfo.invoice.Figures;
import sisinfo.reading.FieldName;
import sisinfo.reading.Source;
import sisinfo.reading.TaxId;

/** Readings in normal form, as people write them. */
final class FieldTexts {

    private FieldTexts() {}

    static String of(FieldName field, String value) {
        return switch (field) {
            case ISSUE_DATE ->
                Figures.date(value).map((LocalDate it) -> Figures.date(it)).orElse(value);
            case ISSUER_TAX_ID, RECIPIENT_TAX_ID ->
                TaxId.of(value).map(TaxId::formatted).orElse(value);
            case TOTAL, TOTAL_PRODUCTS -> money(value);
            default -> value;
        };
    }

    static String label(FieldName field) {
        return switch (field) {
            case ACCESS_KEY -> "Chave de acesso";
            case MODEL -> "Modelo";
            case NUMBER -> "Número";
            case SERIES -> "Série";
            case ISSUE_DATE -> "Emissão";
            case ISSUER_NAME -> "Nome";
            case ISSUER_TAX_ID -> "CNPJ ou CPF";
            case RECIPIENT_TAX_ID -> "Destinatário";
            case TOTAL_PRODUCTS -> "Total dos produtos";
            case TOTAL -> "Total da nota";
        };
    }

    static String source(Source source) {
        return switch (source) {
            case XML -> "no XML";
            case PDF_TEXT -> "no texto do PDF";
            case BARCODE -> "no código de barras";
            case QR -> "no QR Code";
            case OCR -> "na imagem (OCR)";
            case AI -> "na imagem (IA)";
            case ACCESS_KEY -> "dentro da chave de acesso";
        };
    }

    private static String money(String value) {
        try {
            return Figures.money(new BigDecimal(value));
        } catch (NumberFormatException e) {
            return value;
        }
    }
}
