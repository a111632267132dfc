package sisinfo.reading.xml;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.ThreadLocalRandom;
import sisinfo.reading.AccessKey;

/** A drawn NF-e with one item, whose key agrees with it: as its issuer sends it, or as parts to put together otherwise. */
public record InvoiceFile(String number, String code, String emission, String issuer, String total) {

    private static final String NAMESPACE = " xmlns=\"http://www.portalfiscal.inf.br/nfe\"";
    private static final String TAX_ID = "61189288000189";

    /** One that nobody has drawn before. */
    public static InvoiceFile fresh() {
        var random = ThreadLocalRandom.current();
        return new InvoiceFile(
                String.valueOf(random.nextInt(10_000_000, 999_999_999)),
                String.valueOf(random.nextInt(10_000_000, 99_999_999)),
                "1",
                "MÓVEIS DO SERTÃO COMÉRCIO LTDA",
                "250.00");
    }

    /** The same number, issued in contingency under another code. */
    public InvoiceFile inContingency() {
        return new InvoiceFile(number, "%08d".formatted(Integer.parseInt(code) - 9_999_999), "5", issuer, total);
    }

    public InvoiceFile from(String otherIssuer) {
        return new InvoiceFile(number, code, emission, otherIssuer, total);
    }

    public String key() {
        var open = "352602" + TAX_ID + "55" + "001" + "0".repeat(9 - number.length()) + number + emission + code;
        return open + AccessKey.checkDigit(open + "0");
    }

    /** With its protocol. */
    public String xml() {
        return xml(protocol("100"), "");
    }

    /** @param beside further elements beside invoice and protocol, such as an event */
    public String xml(String protocol, String beside) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<nfeProc" + NAMESPACE + " versao=\"4.00\">" + invoice()
                + protocol + beside + "</nfeProc>";
    }

    public byte[] bytes() {
        return xml().getBytes(StandardCharsets.UTF_8);
    }

    public String protocol(String status) {
        return protocol(status, key());
    }

    public static String protocol(String status, String key) {
        return "<protNFe versao=\"4.00\"><infProt><tpAmb>1</tpAmb><chNFe>%s</chNFe><nProt>135260000000001</nProt><cStat>%s</cStat></infProt></protNFe>"
                .formatted(key, status);
    }

    /** A registered event with the answer of the tax authority. */
    public String event(String type, String status) {
        return "<procEventoNFe%s versao=\"1.00\">%s%s</procEventoNFe>"
                .formatted(NAMESPACE, request(type), answer(type, status));
    }

    /** What the issuer sent to the tax authority. */
    public String request(String type) {
        return "<evento%s versao=\"1.00\"><infEvento><tpAmb>1</tpAmb><chNFe>%s</chNFe><dhEvento>2026-02-11T09:00:00-03:00</dhEvento><tpEvento>%s</tpEvento><nSeqEvento>1</nSeqEvento><detEvento><descEvento>Evento</descEvento><xJust>PEDIDO LANÇADO EM DUPLICIDADE</xJust></detEvento></infEvento></evento>"
                .formatted(NAMESPACE, key(), type);
    }

    /** What the tax authority answered. */
    public String answer(String type, String status) {
        return "<retEvento%s versao=\"1.00\"><infEvento><tpAmb>1</tpAmb><cStat>%s</cStat><chNFe>%s</chNFe><tpEvento>%s</tpEvento><dhRegEvento>2026-02-11T09:00:03-03:00</dhRegEvento><nProt>135260000000009</nProt></infEvento></retEvento>"
                .formatted(NAMESPACE, status, key(), type);
    }

    /** Several invoices as their issuer sends them to the tax authority. */
    public static String lot(InvoiceFile... invoices) {
        var lot = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?><enviNFe" + NAMESPACE
                + " versao=\"4.00\"><idLote>1</idLote>");
        for (var invoice : invoices) {
            lot.append(invoice.invoice());
        }
        return lot.append("</enviNFe>").toString();
    }

    /** Without protocol. */
    public String invoice() {
        return """
                <NFe%s><infNFe versao="4.00" Id="NFe%s"><ide><cUF>35</cUF><cNF>%s</cNF><mod>55</mod><serie>1</serie><nNF>%s</nNF>\
                <dhEmi>2026-02-10T10:53:00-03:00</dhEmi><tpEmis>%s</tpEmis><cDV>%s</cDV><tpAmb>1</tpAmb></ide>\
                <emit><CNPJ>%s</CNPJ><xNome>%s</xNome></emit><dest><CNPJ>45152139000199</CNPJ><xNome>PREFEITURA MUNICIPAL</xNome></dest>\
                <det nItem="1"><prod><cProd>A1</cProd><xProd>MESA Nº %s</xProd><uCom>UN</uCom><qCom>1.0000</qCom>\
                <vUnCom>%s</vUnCom><vProd>%s</vProd></prod></det><total><ICMSTot><vProd>%s</vProd><vNF>%s</vNF></ICMSTot></total>\
                </infNFe></NFe>""".formatted(
                        NAMESPACE,
                        key(),
                        code,
                        number,
                        emission,
                        key().substring(43),
                        TAX_ID,
                        issuer,
                        number,
                        total,
                        total,
                        total,
                        total);
    }
}
