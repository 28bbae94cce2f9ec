package scaleout.model.flow;

/// Which of some numbered things belong together.
final class UnionFind {

    private final int[] parent;

    UnionFind(int things) {
        parent = new int[things];
        for (int i = 0; i < things; i++) {
            parent[i] = i;
        }
    }

    /// The smallest number of all that belong together with `thing`.
    int find(int thing) {
        int root = thing;
        while (parent[root] != root) {
            parent[root] = parent[parent[root]];
            root = parent[root];
        }
        return root;
    }

    void unite(int one, int other) {
        int a = find(one);
        int b = find(other);
        parent[Math.max(a, b)] = Math.min(a, b);
    }
}
