package source

import (
	"reflect"
	"strconv"
	"sync"
)

// Placed is anything that knows its place in a file.
type Placed interface{ Place() *At }

// Scalar is a type of a room above that reads itself from a node; it is called
// also when the node is nil, empty or of another kind, and then keeps its zero.
type Scalar interface {
	Placed
	Read(n *Node)
}

// Container is a list or open mapping of a room above. Grow makes room for n
// items and returns a function that gives a pointer to each.
type Container interface {
	Placed
	Grow(n int) func(i int, name string) any
}

// Decode reads a tree into the struct that into points to, by the `key` tags of
// its fields. Fields are strings, bools, ints, slices, maps by text, structs,
// and types of the rooms above that embed At and are a Scalar, a Container or a
// struct with tags. What is absent or of another kind keeps its zero value: the
// shape says what was wrong with it. Nothing is written into n.
func Decode(n *Node, into any) {
	if p, ok := into.(Placed); ok {
		*p.Place() = Root(n)
	}
	decode(n, reflect.ValueOf(into).Elem())
}

// DecodeAt reads the node at a place into the struct that into points to, which
// then stands there.
func DecodeAt(at At, into Placed) {
	*into.Place() = at
	decode(at.node, reflect.ValueOf(into).Elem())
}

// fields caches which field of a struct reads which key.
type field struct {
	index int
	key   string
}

var fieldsOf sync.Map // reflect.Type -> []field

func tagged(t reflect.Type) []field {
	if f, ok := fieldsOf.Load(t); ok {
		return f.([]field)
	}
	var fs []field
	for i := range t.NumField() {
		if key, ok := t.Field(i).Tag.Lookup("key"); ok {
			fs = append(fs, field{i, key})
		}
	}
	fieldsOf.Store(t, fs)
	return fs
}

func decode(n *Node, v reflect.Value) {
	if v.CanAddr() && v.Kind() == reflect.Struct {
		switch x := v.Addr().Interface().(type) {
		case Scalar:
			x.Read(n)
			return
		case Container:
			decodeContainer(n, x)
			return
		}
	}
	switch v.Kind() {
	case reflect.Struct:
		decodeStruct(n, v)
	case reflect.Slice:
		if n != nil && n.Kind == List {
			v.Set(reflect.MakeSlice(v.Type(), len(n.Items), len(n.Items)))
			for i, item := range n.Items {
				decode(item, v.Index(i))
			}
		}
	case reflect.Map:
		if n != nil && n.Kind == Mapping {
			v.Set(reflect.MakeMapWithSize(v.Type(), len(n.Items)))
			for _, item := range n.Items {
				value := reflect.New(v.Type().Elem()).Elem()
				decode(item, value)
				v.SetMapIndex(reflect.ValueOf(item.Name), value)
			}
		}
	case reflect.Pointer:
		if n != nil && n.Kind != Null {
			v.Set(reflect.New(v.Type().Elem()))
			decode(n, v.Elem())
		}
	case reflect.String:
		if n != nil && (n.Kind == Text || n.Kind == Number) {
			v.SetString(n.Text)
		}
	case reflect.Bool:
		v.SetBool(n != nil && n.Kind == Bool && n.Text == "true")
	case reflect.Int:
		if n != nil && n.Kind == Number {
			if i, err := strconv.Atoi(n.Text); err == nil {
				v.SetInt(int64(i))
			}
		}
	}
}

func decodeStruct(n *Node, v reflect.Value) {
	var at *At
	if p, ok := v.Addr().Interface().(Placed); ok {
		at = p.Place()
	}
	for _, f := range tagged(v.Type()) {
		child, fv := n.Get(f.key), v.Field(f.index)
		if at != nil {
			place(at, f.key, child, fv)
		}
		decode(child, fv)
	}
}

func decodeContainer(n *Node, c Container) {
	if n == nil || n.Kind != List && n.Kind != Mapping {
		return
	}
	item := c.Grow(len(n.Items))
	for i, child := range n.Items {
		v := reflect.ValueOf(item(i, child.Name)).Elem()
		name := child.Name
		if n.Kind == List {
			name = strconv.Itoa(i + 1)
		}
		place(c.Place(), name, child, v)
		decode(child, v)
	}
}

func place(up *At, name string, n *Node, v reflect.Value) {
	if p, ok := v.Addr().Interface().(Placed); ok {
		*p.Place() = up.Under(name, n)
	}
}
