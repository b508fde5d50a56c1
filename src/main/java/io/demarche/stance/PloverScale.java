package io.demarche.stance;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Polarity, quad, intensity and CAMEO code of each position and mode, from {@code conf/plover.yaml}. */
public final class PloverScale implements Serializable {
    /**
     * Values of a position or of one of its modes.
     *
     * @param polarity -1, 0 or 1
     * @param intensity -10 to 10
     * @param quad 1 to 4
     * @param cameo code as text, null when none fits
     */
    public record Values(int polarity, double intensity, int quad, String cameo) implements Serializable {}

    private static final List<String> FIELDS = List.of("polarity", "intensity", "quad", "cameo", "reads", "modes");
    private static final List<String> MODE_FIELDS = List.of("intensity", "cameo");

    private final Map<Position, Values> valuesByPosition = new EnumMap<>(Position.class);
    private final Map<Position, Map<String, Values>> valuesByMode = new EnumMap<>(Position.class);

    private final Map<Position, String> readsByPosition = new EnumMap<>(Position.class);

    private PloverScale() {}

    /** Throws {@link CodebookException} when a position is missing or a value is out of range. */
    public static PloverScale load(Path file) {
        Problems problems = new Problems();
        PloverScale scale = read(file, problems);
        problems.throwIfAny();
        return scale;
    }

    /** The positions of the file that are right. */
    static PloverScale read(Path file, Problems problems) {
        PloverScale scale = new PloverScale();
        problems.collect(() -> {
            YamlFile.Value root = YamlFile.read(file);
            Set<String> named = root.fields().keySet();
            root.fields()
                    .forEach(
                            (name, value) -> problems.collect(() -> scale.add(position(name, value), value, problems)));
            for (Position position : Position.values()) {
                if (named.stream().noneMatch(position.name()::equalsIgnoreCase)) {
                    problems.add(root.error("the position " + position + " is missing"));
                }
            }
        });
        return scale;
    }

    static Position position(String name, YamlFile.Value at) {
        try {
            return Position.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw at.error("'" + name + "' is no position");
        }
    }

    private void add(Position position, YamlFile.Value value, Problems problems) {
        Map<String, YamlFile.Value> fields = value.fields(FIELDS, problems);
        Values own = values(value, fields, null);
        valuesByPosition.put(position, own);
        if (!fields.containsKey("reads")) {
            throw value.error("'reads' is missing: how a spreadsheet says that somebody takes this position");
        }
        readsByPosition.put(position, fields.get("reads").text());
        Map<String, Values> modes = new HashMap<>();
        if (fields.containsKey("modes")) {
            fields.get("modes")
                    .fields()
                    .forEach((mode, at) ->
                            problems.collect(() -> modes.put(mode, values(at, at.fields(MODE_FIELDS, problems), own))));
        }
        valuesByMode.put(position, modes);
    }

    private static Values values(YamlFile.Value at, Map<String, YamlFile.Value> fields, Values base) {
        for (String needed : base == null ? List.of("polarity", "intensity", "quad") : List.of("intensity")) {
            if (!fields.containsKey(needed)) {
                throw at.error("'" + needed + "' is missing");
            }
        }
        int polarity = base == null ? (int) fields.get("polarity").number() : base.polarity();
        int quad = base == null ? (int) fields.get("quad").number() : base.quad();
        double intensity = fields.get("intensity").number();
        if (Math.abs(polarity) > 1 || quad < 1 || quad > 4 || Math.abs(intensity) > 10) {
            throw at.error("polarity lies in -1..1, quad in 1..4, intensity in -10..10");
        }
        String cameo = fields.containsKey("cameo") ? fields.get("cameo").text() : base == null ? null : base.cameo();
        return new Values(polarity, intensity, quad, cameo);
    }

    /** How a spreadsheet says that somebody takes this position: "accuses". */
    public String reads(Position position) {
        return readsByPosition.get(position);
    }

    boolean knows(Position position) {
        return valuesByPosition.containsKey(position);
    }

    public boolean hasMode(Position position, String mode) {
        return valuesByMode.getOrDefault(position, Map.of()).containsKey(mode);
    }

    /** The values of a mode, or of the position as a whole where the mode is null. */
    public Values of(Position position, String mode) {
        Values values = mode == null ? null : valuesByMode.get(position).get(mode);
        return values != null ? values : valuesByPosition.get(position);
    }
}
