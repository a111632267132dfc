package sisinfo.invoice;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** The intakes as rows, and the documents that joined them. */
interface IntakeRepository extends JpaRepository<Intake, UUID> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select i from Intake i where i.id = :id")
    Optional<Intake> findLocked(UUID id);

    @Query("select i from Intake i where i.accessKey = :key and i.status in ('IN_REVIEW', 'CONFIRMED', 'REGISTERED')")
    Optional<Intake> findByKey(String key);

    @Query("select i from Intake i where i.fiscalIdentity = :identity"
            + " and i.status in ('IN_REVIEW', 'CONFIRMED', 'REGISTERED') order by i.openedAt limit 1")
    Optional<Intake> findByIdentity(String identity);

    @Query("select i from Intake i where i.fiscalIdentity = :identity and i.status in ('CONFIRMED', 'REGISTERED')"
            + " order by i.openedAt, i.id")
    List<Intake> findDecided(String identity);

    /** Others that are known by the same issuer, model, series and number. */
    @Query("select i from Intake i where i.fiscalIdentity = :identity and i.id <> :except"
            + " and i.status in ('IN_REVIEW', 'CONFIRMED', 'REGISTERED')")
    List<Intake> findAlike(String identity, UUID except);

    /** Until the transaction ends. */
    @Query(value = "select 1 from pg_advisory_xact_lock(hashtextextended(:identity, 0))", nativeQuery = true)
    Integer lockIdentity(String identity);

    @Query(value = "select intake_id from sisinfo.intake_document where document_id = :documentId", nativeQuery = true)
    Optional<UUID> findIntakeOf(UUID documentId);

    @Query(
            value =
                    "select document_id from sisinfo.intake_document where intake_id = :id order by joined_at, document_id",
            nativeQuery = true)
    List<UUID> findDocuments(UUID id);

    @Query(value = """
                    select d.id from sisinfo.document d
                      left join sisinfo.intake_document x on x.document_id = d.id
                      left join sisinfo.intake i on i.id = x.intake_id
                      left join sisinfo.document first on first.id = i.id
                     where d.id in (:documentIds)
                       and d.settled_at is not null and (i.id is null or first.settled_at is not null)
                       and greatest(d.settled_at, first.settled_at, i.decided_at) < :limit
                    """, nativeQuery = true)
    List<UUID> findSettledBefore(Instant limit, Collection<UUID> documentIds);

    @Modifying
    @Query(value = """
                    insert into sisinfo.intake_document (document_id, intake_id, joined_at) values (:documentId, :intakeId, now())
                    on conflict (document_id) do update set intake_id = excluded.intake_id
                    """, nativeQuery = true)
    void attach(UUID documentId, UUID intakeId);
}
