package dev.verbatim.annotate.parse.encode;

import dev.verbatim.annotate.parse.flat.FlatFileWriter;
import dev.verbatim.annotate.parse.flat.FlatTableBuilder;
import dev.verbatim.annotate.parse.flat.TextHash;
import edu.emory.mathcs.nlp.component.template.OnlineComponent;
import edu.emory.mathcs.nlp.component.template.feature.FeatureItem;
import edu.emory.mathcs.nlp.component.template.feature.FeatureTemplate;
import edu.emory.mathcs.nlp.learning.util.FeatureMap;
import edu.emory.mathcs.nlp.learning.util.MajorVector;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes one linear model: its labels, its feature template as text, and for each feature the weights that are not zero.
 *
 * <p>The table's value of a feature is its row: {@code start / 8 << 8 | count}. A row begins with the labels as bytes,
 * padded to a multiple of four, and ends with their weights. Rows with many weights belong to common features; they come
 * first, so that what is used all the time lies together.
 */
final class ModelEncoder {

    private static final int MOST_STARTS = 1 << 23;

    private final OnlineComponent<?, ?> component;
    private final String name;
    private final FlatFileWriter out;
    private final MajorVector weights;
    private final FlatTableBuilder table = new FlatTableBuilder();
    private final Rows rows = new Rows();

    ModelEncoder(OnlineComponent<?, ?> component, String name, FlatFileWriter out) {
        this.component = component;
        this.name = name;
        this.out = out;
        this.weights = component.getOptimizer().getWeightVector().getSparseWeightVector();
        if (weights.getLabelSize() > 255) {
            throw new IllegalStateException("more labels than a byte counts: " + weights.getLabelSize());
        }
    }

    void encode() throws IOException {
        FeatureTemplate<?, ?> template = component.getFeatureTemplate();
        out.lines(name + ".labels", component.getOptimizer().getLabelMap().getLabelList());
        out.lines(name + ".template", template(template));
        long[] keys = keys(Nlp4jModels.field(template, FeatureTemplate.class, "feature_map"));
        int[] counts = new int[keys.length];
        Arrays.setAll(counts, this::count);
        for (int count = weights.getLabelSize(); count > 0; count--) {
            for (int feature = 0; feature < keys.length; feature++) {
                if (counts[feature] == count && keys[feature] != 0) {
                    table.put(keys[feature], row(feature, count));
                }
            }
        }
        out.table(name + ".table", table);
        out.bytes(name + ".rows", rows.bytes, rows.size);
        dense();
    }

    /** The key of each feature by its number, 0 for numbers that are not used. */
    private long[] keys(FeatureMap features) {
        long[] keys = new long[weights.getFeatureSize()];
        for (int kind = 0; kind < features.getIndexMaps().size(); kind++) {
            for (Map.Entry<String, Integer> feature :
                    features.getIndexMaps().get(kind).entrySet()) {
                keys[feature.getValue()] = TextHash.spread(TextHash.of(feature.getKey()), kind);
            }
        }
        return keys;
    }

    private int count(int feature) {
        int count = 0;
        for (int label = 0; label < weights.getLabelSize(); label++) {
            count += weights.get(label, feature) == 0 ? 0 : 1;
        }
        return count;
    }

    private int row(int feature, int count) {
        rows.align(8);
        int start = rows.size / 8;
        if (start >= MOST_STARTS) {
            throw new IllegalStateException("too many weights for the table: " + rows.size);
        }
        for (int label = 0; label < weights.getLabelSize(); label++) {
            if (weights.get(label, feature) != 0) {
                rows.add(label);
            }
        }
        rows.align(4);
        for (int label = 0; label < weights.getLabelSize(); label++) {
            if (weights.get(label, feature) != 0) {
                rows.add(weights.get(label, feature));
            }
        }
        return start << 8 | count;
    }

    private void dense() throws IOException {
        MajorVector dense = component.getOptimizer().getWeightVector().getDenseWeightVector();
        float[] values = new float[dense.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = dense.get(i);
        }
        if (values.length > 0) {
            out.floats(name + ".dense", values, values.length);
        }
    }

    /** One line a kind of feature, sets first as nlp4j numbers them: {@code set i+1 word_clusters}. */
    private static List<String> template(FeatureTemplate<?, ?> template) {
        List<String> lines = new ArrayList<>();
        for (FeatureItem item : template.getSetFeatureList()) {
            lines.add("set " + text(item));
        }
        for (FeatureItem[] items : template.getFeatureList()) {
            lines.add("one " + Arrays.stream(items).map(ModelEncoder::text).collect(Collectors.joining(" ")));
        }
        for (FeatureItem item : template.getEmbeddingFeatureList()) {
            lines.add("vector " + text(item));
        }
        return lines;
    }

    private static String text(FeatureItem item) {
        String relation = item.relation == null ? "" : "_" + item.relation;
        String attribute = item.attribute == null ? "" : ":" + item.attribute;
        return item.source + ":" + item.window + relation + ":" + item.field + attribute;
    }

    /** Bytes that grow. */
    private static final class Rows {

        private byte[] bytes = new byte[1 << 16];
        private int size;

        void add(int value) {
            if (size == bytes.length) {
                bytes = Arrays.copyOf(bytes, size * 2);
            }
            bytes[size++] = (byte) value;
        }

        void add(float weight) {
            int bits = Float.floatToIntBits(weight);
            for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
                add(bits >>> shift);
            }
        }

        void align(int bytes) {
            while (size % bytes != 0) {
                add(0);
            }
        }
    }
}
