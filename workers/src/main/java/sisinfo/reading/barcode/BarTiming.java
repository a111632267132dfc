package sisinfo.reading.barcode;

/**
 * Where the modules of a code lie in its profile: begin and end as indexes, and how far perspective bends the middle
 * away from an even division.
 */
record BarTiming(double begin, double end, double bend, double blur) {

    double at(double module, double modules) {
        double share = module / modules;
        return begin + (end - begin) * share + 4 * bend * share * (1 - share);
    }

    BarTiming moved(int what, double by) {
        return switch (what) {
            case 0 -> new BarTiming(begin + by, end, bend, blur);
            case 1 -> new BarTiming(begin, end + by, bend, blur);
            default -> new BarTiming(begin, end, bend + by, blur);
        };
    }

    BarTiming blurred(double newBlur) {
        return new BarTiming(begin, end, bend, newBlur);
    }
}
