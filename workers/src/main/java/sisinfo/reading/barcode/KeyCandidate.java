package sisinfo.reading.barcode;

/**
 * An access key the bars may spell.
 *
 * @param cost how badly its symbols fit
 * @param leastCost how badly the best symbols fit, whether or not they spell a key
 * @param margin by how much every other valid key fits worse
 */
record KeyCandidate(String key, double cost, double leastCost, double margin, int symbols) {

    /**
     * Whether the bars alone prove the key. Check symbol and check digit let one in 1,133 random readings pass, so a key
     * that needed correction must also stand far from the next one.
     */
    boolean proved() {
        double corrected = cost - leastCost;
        double perSymbol = cost / symbols;
        return perSymbol < 0.9 && margin > 0.35 + 2.5 * corrected;
    }
}
