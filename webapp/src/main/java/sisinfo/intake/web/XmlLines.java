package sisinfo.intake.web;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import sisinfo.document.XmlText;
import sisinfo.document.XmlText.UnknownEncoding;

/** A fiscal XML as lines a person can read: groups as headings, values beside what they are. */
final class XmlLines {

    private static final int MOST = 3000;
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("ide", "Identificação"),
            Map.entry("emit", "Emitente"),
            Map.entry("dest", "Destinatário"),
            Map.entry("det", "Item"),
            Map.entry("prod", "Produto"),
            Map.entry("total", "Totais"),
            Map.entry("transp", "Transporte"),
            Map.entry("cobr", "Cobrança"),
            Map.entry("pag", "Pagamento"),
            Map.entry("infAdic", "Informações adicionais"),
            Map.entry("protNFe", "Protocolo de autorização"),
            Map.entry("imposto", "Impostos"),
            Map.entry("enderEmit", "Endereço"),
            Map.entry("enderDest", "Endereço"),
            Map.entry("nNF", "Número"),
            Map.entry("serie", "Série"),
            Map.entry("mod", "Modelo"),
            Map.entry("dhEmi", "Emissão"),
            Map.entry("dEmi", "Emissão"),
            Map.entry("natOp", "Natureza da operação"),
            Map.entry("xNome", "Nome"),
            Map.entry("xFant", "Nome fantasia"),
            Map.entry("IE", "Inscrição estadual"),
            Map.entry("xLgr", "Rua"),
            Map.entry("nro", "Número"),
            Map.entry("xBairro", "Bairro"),
            Map.entry("xMun", "Município"),
            Map.entry("CEP", "CEP"),
            Map.entry("fone", "Telefone"),
            Map.entry("cProd", "Código"),
            Map.entry("xProd", "Descrição"),
            Map.entry("uCom", "Unidade"),
            Map.entry("qCom", "Quantidade"),
            Map.entry("vUnCom", "Valor unitário"),
            Map.entry("vProd", "Valor dos produtos"),
            Map.entry("vNF", "Valor da nota"),
            Map.entry("vDesc", "Desconto"),
            Map.entry("vFrete", "Frete"),
            Map.entry("infCpl", "Observações"),
            Map.entry("chNFe", "Chave de acesso"),
            Map.entry("nProt", "Protocolo"));

    private final List<XmlLine> lines = new ArrayList<>();
    private final ArrayDeque<Integer> opened = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();

    private XmlLines() {}

    static List<XmlLine> of(byte[] xml) {
        var reader = new XmlLines();
        try {
            reader.read(xml);
        } catch (XMLStreamException | UnknownEncoding e) {
            reader.lines.add(new XmlLine(0, "O resto do arquivo não pôde ser lido", "", false));
        }
        return reader.lines;
    }

    private void read(byte[] xml) throws XMLStreamException, UnknownEncoding {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        var events = factory.createXMLStreamReader(new StringReader(XmlText.of(xml)));
        while (events.hasNext() && lines.size() < MOST) {
            switch (events.next()) {
                case XMLStreamConstants.START_ELEMENT -> open(events);
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(events.getText());
                case XMLStreamConstants.END_ELEMENT -> close();
                default -> {}
            }
        }
    }

    private void open(XMLStreamReader events) {
        text.setLength(0);
        lines.add(
                new XmlLine(opened.size(), NAMES.getOrDefault(events.getLocalName(), events.getLocalName()), "", true));
        opened.push(lines.size() - 1);
    }

    /** An element without children turns from a heading into a value. */
    private void close() {
        int at = opened.pop();
        if (at == lines.size() - 1) {
            var line = lines.get(at);
            lines.set(at, new XmlLine(line.depth(), line.name(), text.toString().strip(), false));
        }
        text.setLength(0);
    }
}
