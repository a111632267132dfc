package sisinfo.embedded.engine;

import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCall.Listener;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import java.util.Objects;

/** Runs within the engine: answers no gRPC call without the secret. */
public final class EngineCallInterceptor implements ServerInterceptor {

    private static final Metadata.Key<String> HEADER =
            Metadata.Key.of(EngineAccess.HEADER, Metadata.ASCII_STRING_MARSHALLER);

    private final EngineAccess access = EngineAccess.ofThisProcess();

    @Override
    public <Q, A> Listener<Q> interceptCall(ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        if (access.isGranted(Objects.requireNonNullElse(headers.get(HEADER), ""))) {
            return next.startCall(call, headers);
        }
        call.close(Status.UNAUTHENTICATED.withDescription("Expected the secret of this installation"), new Metadata());
        return new Refused<>();
    }

    /** Hears nothing of a call that was closed. */
    static final class Refused<Q> extends Listener<Q> {}
}
