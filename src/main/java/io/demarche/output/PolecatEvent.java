package io.demarche.output;

import io.demarche.stance.Stance;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A stance as an event in the columns of POLECAT. */
final class PolecatEvent {
    static final List<String> COLUMNS = List.of(
            "Event ID",
            "Event Date",
            "Event Type",
            "Event Mode",
            "Intensity",
            "Quad Code",
            "Contexts",
            "Actor Name",
            "Actor Country",
            "Actor COW",
            "Primary Actor Sector",
            "Actor Sectors",
            "Actor Title",
            "Actor Name Raw",
            "Wikipedia Actor ID",
            "Recipient Name",
            "Recipient Country",
            "Recipient COW",
            "Primary Recipient Sector",
            "Recipient Sectors",
            "Recipient Title",
            "Recipient Name Raw",
            "Wikipedia Recipient ID",
            "Placename",
            "City",
            "District",
            "Province",
            "Country",
            "Latitude",
            "Longitude",
            "GeoNames ID",
            "Raw Placename",
            "Feature Type",
            "Source",
            "Publication Date",
            "Story People",
            "Story Organizations",
            "Story Locations",
            "Language",
            "Version");

    private static final List<String> QUADS =
            List.of("VERBAL COOPERATION", "MATERIAL COOPERATION", "VERBAL CONFLICT", "MATERIAL CONFLICT");

    private PolecatEvent() {}

    static List<Object> of(Stance stance) {
        boolean denies = stance.position().equals("DENY"); // which PLOVER does not have
        Map<String, Object> cells = new HashMap<>();
        cells.put("Event ID", stance.stanceId());
        cells.put("Event Date", ExportFormat.day(stance.published()));
        cells.put("Event Type", denies ? "REJECT" : stance.position());
        cells.put("Event Mode", stance.mode());
        cells.put("Intensity", stance.intensity());
        cells.put("Quad Code", QUADS.get(stance.quad() - 1));
        cells.put("Contexts", stance.issue());
        cells.put("Actor Name", stance.actor());
        cells.put("Actor Country", stance.actorCountry());
        cells.put("Recipient Name", stance.recipient());
        cells.put("Recipient Country", stance.recipientCountry());
        cells.put("Source", stance.publisher());
        cells.put("Publication Date", ExportFormat.day(stance.published()));
        cells.put("Story People", stance.speaker());
        cells.put("Language", "en");
        cells.put("Version", "demarche");
        List<Object> row = new ArrayList<>();
        COLUMNS.forEach(column -> row.add(cells.get(column)));
        return row;
    }
}
