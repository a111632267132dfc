package sisinfo.document;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What an XML file is, by the names of its outermost elements: invoices and their events are taken. */
final class XmlPaper {

    private static final Set<String> TAKEN = Set.of(
            "nfeProc",
            "NFe",
            "procNFe",
            "enviNFe",
            "procEventoNFe",
            "evento",
            "retEvento",
            "envEvento",
            "retEnvEvento",
            "procCancNFe");

    private static final String TRANSPORT = "um conhecimento de transporte (CT-e)";
    private static final String SERVICE = "uma nota de serviço (NFS-e)";
    private static final Map<String, String> OTHERS = Map.ofEntries(
            Map.entry("cteProc", TRANSPORT),
            Map.entry("procCTe", TRANSPORT),
            Map.entry("CTe", TRANSPORT),
            Map.entry("cteOSProc", TRANSPORT),
            Map.entry("CTeOS", TRANSPORT),
            Map.entry("enviCTe", TRANSPORT),
            Map.entry("cteSimpProc", TRANSPORT),
            Map.entry("GTVeProc", TRANSPORT),
            Map.entry("procEventoCTe", "um evento de conhecimento de transporte (CT-e)"),
            Map.entry("eventoCTe", "um evento de conhecimento de transporte (CT-e)"),
            Map.entry("mdfeProc", "um manifesto de documentos fiscais (MDF-e)"),
            Map.entry("MDFe", "um manifesto de documentos fiscais (MDF-e)"),
            Map.entry("procEventoMDFe", "um evento de manifesto (MDF-e)"),
            Map.entry("CompNfse", SERVICE),
            Map.entry("ListaNfse", SERVICE),
            Map.entry("Nfse", SERVICE),
            Map.entry("NFSe", SERVICE),
            Map.entry("NFS-e", SERVICE),
            Map.entry("ConsultarNfseResposta", SERVICE),
            Map.entry("GerarNfseResposta", SERVICE),
            Map.entry("EnviarLoteRpsResposta", SERVICE),
            Map.entry("DPS", "uma declaração de prestação de serviço (DPS)"),
            Map.entry("Rps", "um recibo provisório de serviço (RPS)"),
            Map.entry("CFe", "um cupom fiscal SAT (CF-e)"),
            Map.entry("CFeCanc", "o cancelamento de um cupom fiscal SAT (CF-e)"),
            Map.entry("resNFe", "o resumo de uma NF-e, sem os itens. Baixe o XML completo da nota"),
            Map.entry("resEvento", "o resumo de um evento de NF-e. Baixe o XML completo do evento"),
            Map.entry("procInutNFe", "uma inutilização de numeração"),
            Map.entry("retConsSitNFe", "uma consulta da situação da NF-e, sem a nota"));

    private XmlPaper() {}

    /** @param names of the root and of the first element in it */
    static void check(List<String> names) throws RefusedDocument {
        if (names.stream().anyMatch(TAKEN::contains)) {
            return;
        }
        var what = names.stream().filter(OTHERS::containsKey).findFirst().map(OTHERS::get);
        if (what.isPresent()) {
            throw RefusedDocument.because(
                    "other-paper",
                    "Este XML é %s. Aqui só se registram NF-e e NFC-e: envie o XML da nota fiscal de produto, ou trate este documento fora do SISInfo."
                            .formatted(what.get()));
        }
        throw RefusedDocument.because(
                "not-an-invoice", "Este XML não é de uma NF-e ou NFC-e. Envie o XML da nota fiscal.");
    }
}
