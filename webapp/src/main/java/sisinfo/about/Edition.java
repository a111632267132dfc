package sisinfo.about;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.boot.info.GitProperties;
import org.springframework.stereotype.Component;

/** Which SISInfo this is; empty or null where the build had no way to know. */
@Component
public class Edition {

    private final @Nullable BuildProperties build;
    private final @Nullable GitProperties commit;

    Edition(ObjectProvider<BuildProperties> build, ObjectProvider<GitProperties> commit) {
        this.build = build.getIfAvailable();
        this.commit = commit.getIfAvailable();
    }

    public String version() {
        return build == null ? "" : Objects.requireNonNullElse(build.getVersion(), "");
    }

    public String commit() {
        return commit == null ? "" : Objects.requireNonNullElse(commit.getShortCommitId(), "");
    }

    public @Nullable Instant committedAt() {
        return commit == null ? null : commit.getCommitTime();
    }

    public String java() {
        return Runtime.version().toString();
    }
}
