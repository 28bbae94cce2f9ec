package scaleout.model.planning;

/// Requests that wait, first come first: a ring of arrival and service times.
final class WaitingLine {

    private double[] arrivals = new double[64];
    private double[] services = new double[64];
    private int head;
    private int size;

    int size() {
        return size;
    }

    void add(double arrivalSeconds, double serviceSeconds) {
        if (size == arrivals.length) {
            arrivals = unrolled(arrivals);
            services = unrolled(services);
            head = 0;
        }
        int place = (head + size) & (arrivals.length - 1);
        arrivals[place] = arrivalSeconds;
        services[place] = serviceSeconds;
        size++;
    }

    private double[] unrolled(double[] ring) {
        double[] larger = new double[2 * ring.length];
        System.arraycopy(ring, head, larger, 0, ring.length - head);
        System.arraycopy(ring, 0, larger, ring.length - head, head);
        return larger;
    }

    /// When the first one came, seconds; infinite where none waits.
    double firstArrival() {
        return size == 0 ? Double.POSITIVE_INFINITY : arrivals[head];
    }

    /// How long the first one will be served, seconds.
    double firstService() {
        return services[head];
    }

    void removeFirst() {
        head = (head + 1) & (arrivals.length - 1);
        size--;
    }
}
