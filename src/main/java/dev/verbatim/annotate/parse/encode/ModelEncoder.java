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
 * <p>The table's value of a feature is {@code first << 8 | count}: where its weights begin and how many they are.
 */
final class ModelEncoder {

    private static final int MOST_WEIGHTS = 1 << 23;

    private final OnlineComponent<?, ?> component;
    private final String name;
    private final FlatFileWriter out;
    private float[] weights = new float[1 << 16];
    private byte[] targets = new byte[1 << 16];
    private int size;

    ModelEncoder(OnlineComponent<?, ?> component, String name, FlatFileWriter out) {
        this.component = component;
        this.name = name;
        this.out = out;
    }

    void encode() throws IOException {
        FeatureTemplate<?, ?> template = component.getFeatureTemplate();
        out.lines(name + ".labels", component.getOptimizer().getLabelMap().getLabelList());
        out.lines(name + ".template", template(template));
        FeatureMap features = Nlp4jModels.field(template, FeatureTemplate.class, "feature_map");
        FlatTableBuilder table = new FlatTableBuilder();
        for (int kind = 0; kind < features.getIndexMaps().size(); kind++) {
            for (Map.Entry<String, Integer> feature :
                    features.getIndexMaps().get(kind).entrySet()) {
                int row = row(feature.getValue());
                if (row != 0) {
                    table.put(TextHash.spread(TextHash.of(feature.getKey()), kind), row);
                }
            }
        }
        out.table(name + ".table", table);
        out.floats(name + ".weights", weights, size);
        out.bytes(name + ".targets", targets, size);
        dense();
    }

    private int row(int feature) {
        MajorVector all = component.getOptimizer().getWeightVector().getSparseWeightVector();
        int first = size;
        for (int label = 0; label < all.getLabelSize(); label++) {
            float weight = all.get(label, feature);
            if (weight != 0) {
                add((byte) label, weight);
            }
        }
        if (size >= MOST_WEIGHTS || all.getLabelSize() > 255) {
            throw new IllegalStateException("too many weights for the table: " + size);
        }
        return first << 8 | size - first;
    }

    private void add(byte label, float weight) {
        if (size == weights.length) {
            weights = Arrays.copyOf(weights, size * 2);
            targets = Arrays.copyOf(targets, size * 2);
        }
        weights[size] = weight;
        targets[size++] = label;
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
}
