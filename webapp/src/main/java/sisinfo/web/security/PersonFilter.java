package sisinfo.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import sisinfo.access.Acting;
import sisinfo.access.Actor;
import sisinfo.web.ActingFilter;
import sisinfo.web.SignedIn;

/** From here on a request works for the person who has signed in, if there is one. */
class PersonFilter extends ActingFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var user = SignedIn.user();
        if (user.isPresent() && Acting.now() instanceof Actor.Visitor visitor) {
            var person = new Actor.Person(user.get().id(), user.get().role(), visitor.origin());
            goOn(person, request, response, chain);
        } else {
            chain.doFilter(request, response);
        }
    }
}
