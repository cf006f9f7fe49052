package org.dragoman.publishing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people read about deliveries. */
@Repository
public class DeliveryReports {

    private static final String REPORTS =
            "select d.*, p.event from deliveries d join publications p on p.id = d.publication";

    private final JdbcClient sql;

    DeliveryReports(JdbcClient sql) {
        this.sql = sql;
    }

    /** Of these, newest first. */
    public List<DeliveryReport> of(List<Delivery> deliveries) {
        return deliveries.isEmpty()
                ? List.of()
                : sql.sql(REPORTS + " where d.id in (:ids) order by d.id desc")
                        .param("ids", deliveries.stream().map(Delivery::id).toList())
                        .query(DeliveryReports::report)
                        .list();
    }

    /** Of one publication, by destination. */
    public List<DeliveryReport> ofPublication(long publication) {
        return sql.sql(REPORTS + " where d.publication = :publication order by d.destination")
                .param("publication", publication)
                .query(DeliveryReports::report)
                .list();
    }

    private static DeliveryReport report(ResultSet row, int number) throws SQLException {
        return new DeliveryReport(
                StoredDeliveries.delivery(row, number),
                PublicationEvent.ofWireName(row.getString("event")),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }
}
