package sisinfo.embedded;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import sisinfo.embedded.part.StartFailure;

/** Shows a start failure as two sentences instead of a stack trace. */
final class StartFailureAnalyzer extends AbstractFailureAnalyzer<StartFailure> {

    @Override
    protected FailureAnalysis analyze(Throwable root, StartFailure failure) {
        return new FailureAnalysis(String.valueOf(failure.getMessage()), failure.action(), failure);
    }
}
