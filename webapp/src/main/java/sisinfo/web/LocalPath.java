package sisinfo.web;

import org.jspecify.annotations.Nullable;

/** Where to go on after signing in: a path of ours, never somebody else's address. */
public final class LocalPath {

    private LocalPath() {}

    /** The path itself when it is one of ours, the home page otherwise. */
    public static String orHome(@Nullable String path) {
        return path != null && isLocal(path) ? path : "/";
    }

    private static boolean isLocal(String path) {
        // Browsers read "\" as "/" and drop control characters, so "/\host" and "/<tab>/host" would leave us.
        return path.startsWith("/")
                && !path.startsWith("//")
                && path.chars().noneMatch(c -> c == '\\' || c < ' ' || c == 0x7f)
                && !path.startsWith("/sign-");
    }
}
