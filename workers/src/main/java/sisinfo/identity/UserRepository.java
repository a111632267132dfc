package sisinfo.identity;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import sisinfo.access.Role;

/** The people who may sign in as rows. */
interface UserRepository extends JpaRepository<AppUser, UUID> {

    Optional<AppUser> findByEmail(String email);

    boolean existsByEmail(String email);

    List<AppUser> findByActiveTrueOrderByFirstNameAscLastNameAsc();

    List<AppUser> findAllByOrderByFirstNameAscLastNameAsc();

    long countByRoleAndActiveTrueAndPasswordHashNotNull(Role role);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select u from AppUser u where u.role = sisinfo.access.Role.ADMIN order by u.id")
    List<AppUser> lockAdministrators();
}
