package scaleout.model.trace;

/// What `s3api list-objects-v2` said of one object.
///
/// @param key   its key in the bucket
/// @param bytes its size
public record StoredObject(String key, long bytes) {}
