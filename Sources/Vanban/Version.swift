/// The version of the program and its library.
public let vanbanVersion = "0.1.0"
