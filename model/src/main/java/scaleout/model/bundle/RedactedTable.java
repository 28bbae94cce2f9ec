package scaleout.model.bundle;

import scaleout.model.trace.cloudwatch.TableCopy;

/// What stands for the names in the head of a table.
record RedactedTable(RedactedNames names, RedactedTree tree) implements TableCopy.Names {

    @Override
    public String label(String label) {
        return names.label(label);
    }

    @Override
    public String namespace(String namespace) {
        return names.namespace(namespace);
    }

    @Override
    public String metric(String metric) {
        return names.metric(metric);
    }

    @Override
    public String dimension(String dimension) {
        return names.dimension(dimension);
    }

    @Override
    public String value(String dimension, String value) {
        return tree.ofDimension(dimension, value);
    }
}
