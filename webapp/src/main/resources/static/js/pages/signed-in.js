// Opened beside a page that waits for its person: that page goes on, this window is not needed any more.
if (window.opener) window.close();
