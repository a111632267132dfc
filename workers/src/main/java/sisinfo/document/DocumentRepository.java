package sisinfo.document;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** The documents as rows. */
interface DocumentRepository extends JpaRepository<Document, UUID> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select d from Document d where d.id = :id")
    Optional<Document> findLocked(UUID id);

    /** The states in which bytes are reserved; the same list as in the unique index. */
    @Query("select d from Document d where d.sha256 = :sha256"
            + " and d.status in ('RECEIVED', 'READING', 'IN_REVIEW', 'REGISTERED', 'JOINED', 'EVENT')")
    Optional<Document> findReserved(String sha256);

    /** The nearest earlier picture within a few of 64 bits. */
    @Query(value = """
                    select id from sisinfo.document
                     where perceptual_hash is not null
                       and status not in ('REFUSED', 'DISCARDED', 'EXPIRED', 'WITHDRAWN')
                       and bit_count((perceptual_hash # :hash)::bit(64)) <= :distance
                     order by bit_count((perceptual_hash # :hash)::bit(64)), received_at
                     limit 1
                    """, nativeQuery = true)
    Optional<UUID> findNearest(long hash, int distance);

    List<Document> findTop50ByStatusInOrderByReceivedAtDesc(Collection<DocumentStatus> status);

    @Query("select d.id from Document d where d.status = 'RECEIVED' and d.receivedAt < :limit order by d.receivedAt")
    List<UUID> findUntouched(Instant limit, Limit most);
}
