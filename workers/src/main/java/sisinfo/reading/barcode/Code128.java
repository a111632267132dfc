package sisinfo.reading.barcode;

/** The symbols of Code 128: which widths of bars and spaces stand for which value. */
final class Code128 {

    static final int SHIFT = 98;
    static final int TO_C = 99;
    static final int TO_B = 100;
    static final int TO_A = 101;
    static final int FNC1 = 102;
    static final int START_A = 103;
    static final int START_C = 105;
    static final int STOP = 106;
    static final int MODULES = 11;
    static final int STOP_MODULES = 13;

    private static final String WIDTHS =
            "212222222122222221121223121322131222122213122312132212221213221312231212112232"
                    + "122132122231113222123122123221223211221132221231213212223112312131311222321122321221312212322112322211"
                    + "212123212321232121111323131123131321112313132113132311211313231113231311112133112331132131113123113321"
                    + "133121313121211331231131213113213311213131311123311321331121312113312311332111314111221411431111111224"
                    + "111422121124121421141122141221112214112412122114122411142112142211241211221114413111241112134111111242"
                    + "121142121241114212124112124211411212421112421211212141214121412121111143111341131141114113114311411113"
                    + "411311113141114131311141411131211412211214211232";

    private Code128() {}

    /** Widths in modules of the three bars and three spaces of a value below {@link #STOP}. */
    static int[] widths(int value) {
        if (value == STOP) {
            return new int[] {2, 3, 3, 1, 1, 1, 2};
        }
        return WIDTHS.substring(6 * value, 6 * value + 6)
                .chars()
                .map(it -> it - '0')
                .toArray();
    }
}
