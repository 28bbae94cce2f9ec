package scaleout.model.samples;

/// What Application Auto Scaling scales.
public sealed interface Target {

    /// Variant that owns the instances.
    String variant();

    /// Such as `ml.g6.2xlarge`.
    String instanceType();

    /// `ResourceId` of Application Auto Scaling.
    String resourceId(String endpoint);

    /// `ScalableDimension` of Application Auto Scaling.
    String dimension();

    /// As in "Setting desired instance count to 3."
    String unit();

    /// Log group of the containers.
    String logGroup(String endpoint);

    /// The instances of a variant.
    record Variant(String variant, String instanceType) implements Target {
        @Override
        public String resourceId(String endpoint) {
            return "endpoint/" + endpoint + "/variant/" + variant;
        }

        @Override
        public String dimension() {
            return "sagemaker:variant:DesiredInstanceCount";
        }

        @Override
        public String unit() {
            return "instance";
        }

        @Override
        public String logGroup(String endpoint) {
            return "/aws/sagemaker/Endpoints/" + endpoint;
        }
    }

    /// The copies of an inference component, on instances that already run and have its data in their cache.
    record Component(String name, String variant, String instanceType) implements Target {
        @Override
        public String resourceId(String endpoint) {
            return "inference-component/" + name;
        }

        @Override
        public String dimension() {
            return "sagemaker:inference-component:DesiredCopyCount";
        }

        @Override
        public String unit() {
            return "copy";
        }

        @Override
        public String logGroup(String endpoint) {
            return "/aws/sagemaker/InferenceComponents/" + name;
        }
    }
}
