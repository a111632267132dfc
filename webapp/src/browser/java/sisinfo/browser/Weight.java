package sisinfo.browser;

import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.concurrent.atomic.AtomicLong;

/** How many bytes come over the wire for a page, compressed as they come. */
final class Weight {

    private final Page page;
    private final AtomicLong bytes = new AtomicLong();

    Weight(Page page) {
        this.page = page;
        CDPSession devtools = page.context().newCDPSession(page);
        devtools.send("Network.enable");
        devtools.on(
                "Network.loadingFinished",
                event -> bytes.addAndGet(event.get("encodedDataLength").getAsLong()));
    }

    long of(String address) {
        bytes.set(0);
        page.navigate(address);
        page.waitForLoadState(LoadState.LOAD);
        page.waitForTimeout(700); // what the page asks for by itself
        return bytes.get();
    }
}
