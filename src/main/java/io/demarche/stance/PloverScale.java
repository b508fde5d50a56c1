package io.demarche.stance;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
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

    private final Map<Position, Values> valuesByPosition = new EnumMap<>(Position.class);
    private final Map<Position, Map<String, Values>> valuesByMode = new EnumMap<>(Position.class);

    private PloverScale() {}

    /** Throws {@link CodebookException} when a position is missing or a value is out of range. */
    public static PloverScale load(Path file) {
        PloverScale scale = new PloverScale();
        YamlFile.Value root = YamlFile.read(file);
        root.fields().forEach((name, value) -> scale.add(position(name, value), value));
        for (Position position : Position.values()) {
            if (!scale.valuesByPosition.containsKey(position)) {
                throw root.error("the position " + position + " is missing");
            }
        }
        return scale;
    }

    static Position position(String name, YamlFile.Value at) {
        try {
            return Position.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw at.error("'" + name + "' is no position");
        }
    }

    private void add(Position position, YamlFile.Value value) {
        Map<String, YamlFile.Value> fields = value.fields(Set.of("polarity", "intensity", "quad", "cameo", "modes"));
        Values own = values(value, fields, null);
        valuesByPosition.put(position, own);
        Map<String, Values> modes = new HashMap<>();
        if (fields.containsKey("modes")) {
            fields.get("modes")
                    .fields()
                    .forEach((mode, at) -> modes.put(mode, values(at, at.fields(Set.of("intensity", "cameo")), own)));
        }
        valuesByMode.put(position, modes);
    }

    private static Values values(YamlFile.Value at, Map<String, YamlFile.Value> fields, Values base) {
        for (String needed : base == null ? Set.of("polarity", "intensity", "quad") : Set.of("intensity")) {
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

    public boolean hasMode(Position position, String mode) {
        return valuesByMode.get(position).containsKey(mode);
    }

    /** The values of a mode, or of the position as a whole where the mode is null. */
    public Values of(Position position, String mode) {
        Values values = mode == null ? null : valuesByMode.get(position).get(mode);
        return values != null ? values : valuesByPosition.get(position);
    }
}
