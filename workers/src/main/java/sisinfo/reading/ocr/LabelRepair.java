package sisinfo.reading.ocr;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Puts right the small printed labels of an invoice form, which are the first to suffer on a poor picture; values are
 * never touched.
 */
final class LabelRepair {

    private static final List<String> LABELS = List.of(
            "CHAVE DE ACESSO",
            "PROTOCOLO DE AUTORIZAÇÃO DE USO",
            "NATUREZA DA OPERAÇÃO",
            "INSCRIÇÃO ESTADUAL",
            "INSCRIÇÃO ESTADUAL DO SUBST. TRIBUT.",
            "IDENTIFICAÇÃO DO EMITENTE",
            "DESTINATÁRIO / REMETENTE",
            "NOME / RAZÃO SOCIAL",
            "CNPJ / CPF",
            "DATA DA EMISSÃO",
            "DATA DE EMISSÃO",
            "DATA DA SAÍDA",
            "DATA DA ENTRADA / SAÍDA",
            "DATA SAÍDA / ENTRADA",
            "DATA DE SAÍDA / ENTRADA",
            "HORA DA SAÍDA",
            "HORA DE ENTRADA / SAÍDA",
            "ENDEREÇO",
            "BAIRRO / DISTRITO",
            "MUNICÍPIO",
            "FONE / FAX",
            "CÁLCULO DO IMPOSTO",
            "BASE DE CÁLCULO DO ICMS",
            "VALOR DO ICMS",
            "BASE DE CÁLC. ICMS S.T.",
            "BASE DE CÁLCULO DO ICMS ST",
            "BASE DE CÁLCULO ICMS ST",
            "VALOR DO ICMS SUBST.",
            "VALOR DO ICMS ST",
            "VALOR IMP. IMPORTAÇÃO",
            "VALOR DO PIS",
            "VALOR TOTAL DOS PRODUTOS",
            "VALOR DO FRETE",
            "VALOR DO SEGURO",
            "DESCONTO",
            "OUTRAS DESPESAS",
            "OUTRAS DESPESAS ACESSÓRIAS",
            "VALOR TOTAL DO IPI",
            "VALOR DO IPI",
            "VALOR DA COFINS",
            "VALOR TOTAL DA NOTA",
            "VALOR APROX. TRIBUTOS",
            "TRANSPORTADOR / VOLUMES TRANSPORTADOS",
            "FRETE POR CONTA",
            "CÓDIGO ANTT",
            "PLACA DO VEÍCULO",
            "QUANTIDADE",
            "ESPÉCIE",
            "NUMERAÇÃO",
            "PESO BRUTO",
            "PESO LÍQUIDO",
            "DADOS DOS PRODUTOS / SERVIÇOS",
            "DADOS DO PRODUTO / SERVIÇO",
            "CÓDIGO",
            "DESCRIÇÃO DO PRODUTO / SERVIÇO",
            "DESCRIÇÃO DOS PRODUTOS / SERVIÇOS",
            "DESCRIÇÃO DO PRODUTO",
            "DESCRIÇÃO DOS PRODUTOS",
            "DISCRIMINAÇÃO",
            "DISCRIMINAÇÃO DOS PRODUTOS",
            "NCM/SH",
            "QUANT.",
            "VALOR UNIT.",
            "VALOR TOTAL",
            "V. UNIT.",
            "V. TOTAL",
            "DADOS ADICIONAIS",
            "INFORMAÇÕES COMPLEMENTARES",
            "RESERVADO AO FISCO",
            "DATA DE RECEBIMENTO",
            "IDENTIFICAÇÃO E ASSINATURA DO RECEBEDOR");

    private static final double MOST_WRONG = 0.36;

    private LabelRepair() {}

    static List<PageWord> repaired(List<PageWord> line) {
        var seen = new StringBuilder();
        line.forEach(it -> seen.append(letters(it.text())));
        if (seen.length() < 5 || seen.chars().filter(Character::isDigit).count() > seen.length() / 4) {
            return line;
        }
        String best = "";
        int least = Integer.MAX_VALUE;
        int next = Integer.MAX_VALUE;
        for (var label : LABELS) {
            int distance = distance(seen.toString(), letters(label));
            if (distance < least) {
                next = least;
                least = distance;
                best = label;
            } else {
                next = Math.min(next, distance);
            }
        }
        boolean close = least <= letters(best).length() * MOST_WRONG;
        return close && least < next ? spread(best, line) : line;
    }

    /** The label's words, as wide as their share of its letters. */
    private static List<PageWord> spread(String label, List<PageWord> line) {
        double left = line.getFirst().x();
        double width = line.getLast().x() + line.getLast().width() - left;
        double top = line.stream().mapToDouble(PageWord::y).min().orElse(0);
        double bottom =
                line.stream().mapToDouble(it -> it.y() + it.height()).max().orElse(0);
        var words = new ArrayList<PageWord>();
        int at = 0;
        for (var text : label.split(" ")) {
            words.add(new PageWord(
                    text,
                    left + width * at / label.length(),
                    top,
                    width * text.length() / label.length(),
                    bottom - top,
                    line.getFirst().confidence()));
            at += text.length() + 1;
        }
        return words;
    }

    static String letters(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^0-9A-Z]", "");
    }

    /** How many letters must be put in, taken out or changed. */
    static int distance(String a, String b) {
        if (Math.abs(a.length() - b.length()) > b.length() * MOST_WRONG + 1) {
            return Integer.MAX_VALUE / 2;
        }
        var above = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            var row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int changed = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[b.length()];
    }
}
