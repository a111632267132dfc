package sisinfo.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import sisinfo.access.Acting;
import sisinfo.access.NotAllowed;
import sisinfo.access.Required;

/** Opens a page only to who has the permission its controller names; a controller that names none stays shut. */
class PageGuard implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod page && isOurs(page)) {
            check(page);
        }
        return true;
    }

    private static void check(HandlerMethod page) {
        if (!Required.isOpen(page.getMethod(), page.getBeanType())) {
            Acting.check(Required.by(page.getMethod(), page.getBeanType()).orElseThrow(NotAllowed::unnamed));
        }
    }

    private static boolean isOurs(HandlerMethod page) {
        return page.getBeanType().getPackageName().startsWith("sisinfo");
    }
}
