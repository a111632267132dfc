package sisinfo.reading;

import java.util.List;

/** Weighs what the readers said: values that prove each other, values that disagree, values nobody backs. */
public interface EvidenceWeighing {

    /**
     * @param ourTaxIds the tax ids under which invoices may be addressed to us; empty when unknown
     */
    Evidence weigh(List<Contribution> contributions, List<String> ourTaxIds);
}
