package sisinfo.audit;

import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The key of each person, wrapped by a master key that the database does not hold. Never kept in memory longer than for
 * one question: a key that was destroyed is gone for every process at once.
 */
@Repository
@Transactional
class PersonKeys {

    private final JdbcClient jdbc;
    private final AuditProperties properties;
    private @Nullable SecretKey master; // read when first needed: not every command opens the trail

    PersonKeys(JdbcClient jdbc, AuditProperties properties) {
        this.jdbc = jdbc;
        this.properties = properties;
    }

    /** Those that are there; empty for a destroyed one, no entry for one that never was. */
    @Transactional(readOnly = true)
    public Map<String, Optional<SecretKey>> of(Collection<String> subjects) {
        var keys = new HashMap<String, Optional<SecretKey>>();
        if (!subjects.isEmpty()) {
            jdbc.sql("select subject, wrapped from sisinfo.audit_person_key where subject in (:subjects)")
                    .param("subjects", subjects)
                    .query(row -> {
                        var subject = row.getString("subject");
                        var wrapped = row.getBytes("wrapped");
                        keys.put(subject, wrapped == null ? Optional.empty() : Optional.of(unwrap(subject, wrapped)));
                    });
        }
        return keys;
    }

    /** The same, and new ones for who has none yet. */
    public Map<String, Optional<SecretKey>> ensure(Set<String> subjects) {
        var known = of(subjects);
        for (var subject : subjects) {
            if (!known.containsKey(subject)) {
                jdbc.sql("insert into sisinfo.audit_person_key (subject, wrapped) values (?, ?) on conflict do nothing")
                        .params(
                                subject,
                                Envelope.seal(master(), Envelope.freshKey().getEncoded(), subject))
                        .update();
            }
        }
        return known.size() == subjects.size() ? known : of(subjects);
    }

    /** For good; also for a person without events, so that none come to be readable later. */
    public void destroy(String subject) {
        jdbc.sql("""
                        insert into sisinfo.audit_person_key (subject, wrapped, destroyed_at) values (?, null, now())
                        on conflict (subject) do update set wrapped = null, destroyed_at = now()
                         where sisinfo.audit_person_key.wrapped is not null""").param(subject).update();
    }

    private SecretKey unwrap(String subject, byte[] wrapped) {
        return Envelope.open(master(), wrapped, subject)
                .map(Envelope::key)
                .orElseThrow(() -> new IllegalStateException(
                        "The master key of the audit trail is not the one that" + " wrapped the key of " + subject));
    }

    private synchronized SecretKey master() {
        if (master == null) {
            var given = properties.masterKey();
            var text = given != null && !given.isBlank()
                    ? given
                    : Secrets.keep(properties.folder().resolve("master.key"), PersonKeys::fresh);
            master = Envelope.key(Base64.getDecoder().decode(text.strip()));
        }
        return master;
    }

    private static String fresh() {
        return Base64.getEncoder().encodeToString(Envelope.freshKey().getEncoded());
    }
}
